package com.loadrider.signaling.memberview;

import com.loadrider.events.ConversationMembers;
import java.util.Arrays;
import java.util.stream.LongStream;

/// The members of a conversation who have accepted it. Kept small, because there is one for every conversation.
public final class Members {

    static final Members NONE = new Members(new long[0]);

    private final long[] sorted;

    private Members(long[] sorted) {
        this.sorted = sorted;
    }

    /// Reads a record. A member who was added by a stranger counts only after accepting.
    public static Members of(ConversationMembers members) {
        return new Members(members.participantIds().stream()
                .filter(it -> !members.requestedIds().contains(it))
                .mapToLong(Long::longValue)
                .sorted()
                .toArray());
    }

    /// Whether the user is one of them.
    public boolean contains(long userId) {
        return Arrays.binarySearch(sorted, userId) >= 0;
    }

    /// The users.
    public LongStream users() {
        return Arrays.stream(sorted);
    }
}
