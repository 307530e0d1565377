package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.directory.AssignedIds;
import com.loadrider.conversations.directory.SubjectLookup;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Finds the users named in a request.
@Component
class Invitees {

    private final SubjectLookup people;
    private final AssignedIds assigned;

    Invitees(SubjectLookup people, AssignedIds assigned) {
        this.people = people;
        this.assigned = assigned;
    }

    /// Returns the user ids without duplicates. A subject that is named for the first time gets a new id.
    ///
    /// @throws ProblemException as [SubjectLookup]; `unprocessable` if an id was never assigned
    List<Long> idsOf(Caller caller, List<Invitee> named) {
        requireKnown(
                named.stream().map(Invitee::userId).filter(Objects::nonNull).toList());
        List<String> subjects =
                named.stream().map(Invitee::subject).filter(Objects::nonNull).toList();
        Map<String, Long> ids = subjects.isEmpty() ? Map.of() : people.idsOf(caller, subjects);
        return named.stream().map(it -> idOf(it, ids)).distinct().toList();
    }

    /// Requires that each id is assigned. Otherwise the user who gets the id later would find itself in a
    /// conversation with a stranger.
    void requireKnown(List<Long> ids) {
        if (!assigned.mayInclude(ids)) {
            throw new ProblemException(CommonProblem.UNPROCESSABLE, "Nobody has one of these user ids.");
        }
    }

    private static long idOf(Invitee invitee, Map<String, Long> ids) {
        Long id = invitee.userId();
        return id != null ? id : Objects.requireNonNull(ids.get(invitee.subject()), "assigned");
    }
}
