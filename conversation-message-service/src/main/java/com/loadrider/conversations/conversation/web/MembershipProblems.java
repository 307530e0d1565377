package com.loadrider.conversations.conversation.web;

import com.loadrider.conversations.conversation.Conversation;
import com.loadrider.conversations.conversation.MembershipChange;
import com.loadrider.service.problem.CommonProblem;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import com.loadrider.service.security.Caller;
import java.util.List;

/// Maps each result of a membership command to a response.
final class MembershipProblems {

    private static final String FULL = "A conversation has at most " + Conversation.MOST_MEMBERS + " members.";

    private MembershipProblems() {}

    static ProblemException serviceOnly() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                "Conversations are managed by a back end here, whose tokens have the scope "
                        + Caller.CONVERSATIONS_WRITE + ".");
    }

    static void unlessDone(MembershipChange change) {
        switch (change) {
            case DONE, NOTHING_TO_DO -> {}
            case NOT_FOUND -> throw new ProblemException(Problem.notFound());
            case FORBIDDEN ->
                throw new ProblemException(
                        CommonProblem.FORBIDDEN, "Only the creator of the conversation removes others.");
            case SERVICE_ONLY -> throw serviceOnly();
            case NOT_ACCEPTED ->
                throw new ProblemException(
                        CommonProblem.FORBIDDEN, "Accept the request to this conversation before you add others.");
            case FULL -> throw new ProblemException(CommonProblem.UNPROCESSABLE, FULL);
        }
    }

    static void refuseTooMany(long creator, List<Long> others) {
        int members = others.size() + (others.contains(creator) ? 0 : 1);
        if (members > Conversation.MOST_MEMBERS) {
            throw new ProblemException(CommonProblem.UNPROCESSABLE, FULL);
        }
    }
}
