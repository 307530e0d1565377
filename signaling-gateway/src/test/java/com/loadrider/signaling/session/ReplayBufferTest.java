package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.socketio.OutgoingEvent;
import org.junit.jupiter.api.Test;

class ReplayBufferTest {

    private final ReplayBudget budget = new ReplayBudget(Long.MAX_VALUE);
    private final TestSocket socket = TestSocket.of(TestSocket.caller(1), null);
    private final TestSocket next = TestSocket.of(TestSocket.caller(1), null);
    private final ReplayBuffer buffer = new ReplayBuffer(socket, budget);

    @Test
    void dropsAtAPongWhatWasSentBeforeItsPing() {
        String first = emit();
        String second = emit();
        buffer.pinging(socket);
        long used = budget.used();
        String third = emit();

        buffer.answered(socket);

        assertThat(budget.used()).isEqualTo(used / 2);
        assertThat(buffer.reaches(first)).isFalse();
        assertThat(buffer.reaches(second)).isTrue();
        assertThat(buffer.reaches(third)).isTrue();
    }

    @Test
    void sendsAClientThatComesBackWhatFollowedThePing() {
        emit();
        String before = emit();
        buffer.pinging(socket);
        String after = emit();
        buffer.answered(socket);
        buffer.detach(socket);
        String missed = emit();

        assertThat(buffer.resume(next, before)).isTrue();

        assertThat(next.emitted()).extracting(OutgoingEvent::offset).containsExactly(after, missed);
    }

    @Test
    void takesBackAClientThatMissedNothing() {
        String only = emit();
        buffer.pinging(socket);
        buffer.answered(socket);
        assertThat(budget.used()).isZero();

        assertThat(buffer.resume(next, only)).isTrue();

        assertThat(next.emitted()).isEmpty();
    }

    @Test
    void doesNotTakeBackAClientThatMissedAnEventWhichIsGone() {
        String before = emit();
        buffer.pinging(socket);
        buffer.answered(socket);
        for (int i = 0; i < 257; i++) {
            emit();
        }

        assertThat(buffer.reaches(before)).isFalse();
    }

    @Test
    void ignoresAPongForWhatIsGone() {
        emit();
        buffer.pinging(socket);
        String first = emit();
        for (int i = 0; i < 255; i++) {
            emit();
        }

        buffer.answered(socket);

        assertThat(buffer.reaches(first)).isTrue();
    }

    @Test
    void ignoresAPongOfASocketThatAnotherHasReplaced() {
        String first = emit();
        String second = emit();
        buffer.pinging(socket);
        buffer.resume(next, first);

        buffer.answered(next);
        buffer.pinging(next);
        buffer.answered(socket);

        assertThat(buffer.reaches(first)).isTrue();
        assertThat(buffer.reaches(second)).isTrue();
    }

    private String emit() {
        var event = OutgoingEvent.recoverable("e", "1");
        buffer.emit(event);
        return String.valueOf(event.offset());
    }
}
