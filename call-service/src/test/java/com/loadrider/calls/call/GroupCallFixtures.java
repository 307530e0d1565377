package com.loadrider.calls.call;

import static com.loadrider.calls.call.CallFixtures.START;
import static com.loadrider.calls.call.CallFixtures.TIMES;
import static com.loadrider.calls.call.CallFixtures.after;
import static com.loadrider.calls.call.CallFixtures.by;

import com.loadrider.events.CallType;
import java.util.Set;

/// Group calls, reached by real moves.
final class GroupCallFixtures {

    static final long HOST = 1;
    static final long BOB = 2;
    static final long CAROL = 3;
    static final long DAVE = 4;

    private GroupCallFixtures() {}

    static Call group(Invitees invitees) {
        var invitation = new GroupInvitation(10, by(HOST, "desk"), "Alice", CallType.VIDEO, null);
        Call call = GroupCall.initiate(7, invitation, invitees, 4, START, TIMES);
        call.takeChange();
        return call;
    }

    static Call quietGroup() {
        return group(rung());
    }

    static Call groupThatRings(Long... users) {
        return group(rung(users));
    }

    static Invitees rung(Long... users) {
        return new Invitees(Set.of(users), Set.of());
    }

    static Call joined(Call call, int second, long user) {
        call.join(by(user, "phone"), after(second), TIMES);
        call.takeChange();
        return call;
    }

    static Call left(Call call, int second, long user) {
        call.leave(by(user), after(second), TIMES);
        call.takeChange();
        return call;
    }
}
