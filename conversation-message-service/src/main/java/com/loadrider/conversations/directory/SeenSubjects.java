package com.loadrider.conversations.directory;

import com.loadrider.service.directory.UserDirectory;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/// Assigns ids to users with a valid token.
@Component
class SeenSubjects implements UserDirectory {

    private static final Logger log = LoggerFactory.getLogger(SeenSubjects.class);

    private final AssignedUsers users;

    SeenSubjects(AssignedUsers users) {
        this.users = users;
    }

    @Override
    public long idOf(String subject, String token) {
        try {
            return Objects.requireNonNull(users.idsOf(List.of(subject)).get(subject), "assigned");
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "The directory of users cannot be read: {}", away.getClass().getSimpleName());
            throw new ProblemException(CommonProblem.UNAVAILABLE, "Users cannot be looked up at the moment.");
        }
    }
}
