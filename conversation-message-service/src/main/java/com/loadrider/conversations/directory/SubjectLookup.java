package com.loadrider.conversations.directory;

import com.loadrider.service.directory.DirectoryProperties;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Finds people by what their issuer calls them. Only back ends may: others could fill the directory with people
/// who do not exist, and find out who uses the product.
@Component
public class SubjectLookup {

    private final AssignedUsers users;
    private final DirectoryProperties properties;

    SubjectLookup(AssignedUsers users, DirectoryProperties properties) {
        this.users = users;
        this.properties = properties;
    }

    /// The id of each subject. A person who was never seen gets the id that stays.
    ///
    /// @throws ProblemException `forbidden` for callers without the scope `conversations:write`, `unprocessable`
    ///     where ids come from tokens
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
