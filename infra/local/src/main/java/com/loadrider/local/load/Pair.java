package com.loadrider.local.load;

import com.loadrider.local.part.Refusal;
import java.util.concurrent.TimeUnit;

/// Two users with a conversation of their own who call each other in turn.
///
/// @param conversation its id
/// @param first the user who calls first
/// @param second the user who is called first
record Pair(long conversation, User first, User second) {

    private static final int ONLINE_SECONDS = 20;
    private static final int PAUSE_MILLIS = 200;

    /// Creates the conversation, connects both users and waits until both are online.
    ///
    /// @param id the id of the first user; the id of the second is one higher
    static Pair create(Door door, Tokens tokens, long id) throws InterruptedException {
        var token = tokens.of(id);
        var created = door.post(token, "/api/v1/conversations", "{\"participantIds\":[%d]}".formatted(id + 1));
        if (created.status() == 401) {
            throw new Refusal("The gateway does not take the tokens; was it started with the same JWT_SECRET?");
        }
        if (!created.isSuccess()) {
            throw new Refusal("A conversation could not be created: " + created.error());
        }
        var pair = new Pair(
                created.number("conversationId"),
                User.connect(door, id, token),
                User.connect(door, id + 1, tokens.of(id + 1)));
        pair.awaitOnline(door, pair.first);
        pair.awaitOnline(door, pair.second);
        return pair;
    }

    User caller(int turn) {
        return turn % 2 == 0 ? first : second;
    }

    User receiver(int turn) {
        return turn % 2 == 0 ? second : first;
    }

    boolean isOnline(Door door) throws InterruptedException {
        return first.isOnline(door) && second.isOnline(door);
    }

    private void awaitOnline(Door door, User user) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ONLINE_SECONDS);
        while (!user.isOnline(door)) {
            if (System.nanoTime() - deadline > 0) {
                throw new Refusal("User " + user.id() + " is connected, but did not count as online in time.");
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }
}
