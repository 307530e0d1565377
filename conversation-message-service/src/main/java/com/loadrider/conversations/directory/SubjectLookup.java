package com.loadrider.conversations.directory;

import com.loadrider.service.directory.DirectoryProperties;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Looks up users by subject. Only back ends may do this: other clients could fill the directory with users who do not
/// exist, or find out who uses the product.
@Component
public class SubjectLookup {

    private final AssignedUsers users;
    private final DirectoryProperties properties;

    SubjectLookup(AssignedUsers users, DirectoryProperties properties) {
        this.users = users;
        this.properties = properties;
    }

    /// Returns the id of each subject. An unknown subject gets a permanent id.
    ///
    /// @throws ProblemException `forbidden` for callers without the scope `conversations:write`, `unprocessable`
    ///     if ids come from tokens
    public Map<String, Long> idsOf(Caller caller, Collection<String> subjects) {
        if (!caller.hasScope(Caller.CONVERSATIONS_WRITE)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    "Only tokens with the scope " + Caller.CONVERSATIONS_WRITE + " name people by subject.");
        }
        if (!properties.assigned()) {
            throw new ProblemException(
                    CommonProblem.UNPROCESSABLE, "User ids come from tokens here, because USER_IDS is claim.");
        }
        return users.idsOf(subjects);
    }
}
