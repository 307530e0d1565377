package com.loadrider.calls.call;

import static com.loadrider.calls.call.CallFixtures.CALLER;
import static com.loadrider.calls.call.CallFixtures.RECEIVER;
import static com.loadrider.calls.call.CallFixtures.TIMES;
import static com.loadrider.calls.call.CallFixtures.after;
import static com.loadrider.calls.call.CallFixtures.by;
import static com.loadrider.calls.call.CallFixtures.connectedCall;
import static com.loadrider.calls.call.CallFixtures.ringingCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.loadrider.events.CallEndReason;
import com.loadrider.events.MediaState;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What participants report of their media, and when the call ends by it. The accept comes 5 s after the initiate.
class MediaDeadlineTest {

    private static final int ACCEPTED = 5;
    private static final int NEVER = -1;
    private static final Pattern REPORT = Pattern.compile("(caller|receiver) (\\w+) (\\d+)");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    # who reports what at which second                          | ends at
                                                                                | -1
                    caller connecting 6, receiver connecting 6                  | -1
                    caller failed 15, receiver failed 16                        | 16
                    receiver failed 15, caller failed 16                        | 16
                    caller failed 15                                            | 25
                    receiver failed 15                                          | 25
                    caller failed 15, caller failed 16                          | 25
                    caller failed 15, receiver connecting 16                    | 25
                    caller failed 25                                            | 25
                    caller failed 40                                            | 40
                    caller failed 15, caller connecting 17                      | -1
                    caller failed 15, caller connected 17                       | -1
                    caller failed 15, receiver connected 17                     | -1
                    caller failed 15, caller connecting 17, receiver failed 18  | 25
                    caller failed 9, caller connecting 9, caller failed 30      | 30
                    # A call that had media and lost it.
                    caller connected 7, caller failed 50, receiver failed 51    | -1
                    caller connected 7, receiver failed 15                      | -1
                    caller connected 7, receiver failed 15, caller failed 16    | -1
                    receiver connected 7, caller connected 7, caller failed 60  | -1
                    # The caller may report before the accept, but has no media then.
                    caller failed 2                                             | 25
                    caller failed 2, receiver failed 6                          | 6
                    caller failed 2, caller connected 6                         | -1
                    caller connected 2, receiver failed 15                      | 25
                    caller connected 2, caller connected 6, receiver failed 15  | -1
                    caller connected 2, caller failed 15, receiver failed 15    | 15
                    """)
    void endsTheCallThatNeverHadMedia(@Nullable String reports, int end) {
        Call call = ringingCall();
        REPORT.matcher(reports == null ? "" : reports).results().forEach(it -> {
            int second = Integer.parseInt(it.group(3));
            if (second > ACCEPTED && call.status() == CallStatus.RINGING) {
                accept(call);
            }
            report(call, it.group(1).equals("caller") ? CALLER : RECEIVER, it.group(2), second);
        });
        if (call.status() == CallStatus.RINGING) {
            accept(call);
        }
        if (end > 0 && call.status() == CallStatus.CONNECTED) {
            call.expire(after(end).minusMillis(1), TIMES);
            assertThat(call.status()).isEqualTo(CallStatus.CONNECTED);
            call.expire(after(end), TIMES);
        }
        call.expire(after(3600), TIMES);
        if (end == NEVER) {
            assertThat(call.status()).isEqualTo(CallStatus.CONNECTED);
            return;
        }
        assertThat(call.session().endReason()).isEqualTo(CallEndReason.CONNECT_FAILED);
        assertThat(call.session().endTime()).isEqualTo(after(end));
        assertThat(call.session().endedBy()).isNull();
        assertThat(call.takeChange()).contains(new CallChange(CallChange.Kind.ENDED, null, null));
    }

    @Test
    void takesNoReportOfAReceiverBeforeTheAcceptAndOfNobodyAfterTheEnd() {
        assertThat(report(ringingCall(), RECEIVER, "failed", 3))
                .contains(new CallRefusal.InvalidState(CallStatus.RINGING));
        Call ended = connectedCall(null);
        ended.end(by(CALLER), after(9));
        assertThat(report(ended, CALLER, "failed", 10)).contains(new CallRefusal.InvalidState(CallStatus.ENDED));
        assertThat(ended.session().endReason()).isEqualTo(CallEndReason.COMPLETED);
    }

    @Test
    void leavesTheStateThatANewReportDoesNotName() {
        Call call = connectedCall(null);
        report(call, CALLER, "failed", 6);
        call.update(by(CALLER), CallFixtures.MUTED, after(7), TIMES);
        assertThat(call.session().participants().getFirst().mediaState()).isEqualTo(MediaState.FAILED);
        call.expire(after(25), TIMES);
        assertThat(call.session().endReason()).isEqualTo(CallEndReason.CONNECT_FAILED);
    }

    /// Any device of a participant speaks for it, as with everything else that a participant reports.
    @Test
    void takesReportsOfAnotherDevice() {
        Call call = connectedCall("phone");
        call.update(by(RECEIVER, "tablet"), media("failed"), after(6), TIMES);
        report(call, CALLER, "failed", 7);
        assertThat(call.session().endReason()).isEqualTo(CallEndReason.CONNECT_FAILED);
    }

    @Test
    void tellsTheFirstMediaOfEachSideFromEveryOtherReport() {
        Call call = connectedCall(null);
        report(call, CALLER, "connected", 6);
        assertThat(call.takeChange()).map(CallChange::kind).contains(CallChange.Kind.MEDIA_ARRIVED);
        assertThat(call.sidesWithMedia()).isEqualTo(1);
        report(call, CALLER, "failed", 9);
        report(call, CALLER, "connected", 10);
        assertThat(call.takeChange()).map(CallChange::kind).contains(CallChange.Kind.PARTICIPANT_UPDATED);
        report(call, RECEIVER, "connected", 11);
        assertThat(call.takeChange()).map(CallChange::kind).contains(CallChange.Kind.MEDIA_ARRIVED);
        assertThat(call.sidesWithMedia()).isEqualTo(2);
    }

    @Test
    void needsALimitOfASecond() {
        assertThat(catchThrowable(() -> new CallTimes(
                        TIMES.ringTimeout(), TIMES.maxDuration(), Duration.ofMillis(999), TIMES.aloneTimeout())))
                .hasMessage("calls.connect-timeout must be at least 1s, but is PT0.999S");
    }

    private static void accept(Call call) {
        assertThat(call.accept(by(RECEIVER), after(ACCEPTED), TIMES)).isEmpty();
    }

    private static Optional<CallRefusal> report(Call call, long user, String state, int second) {
        return call.update(by(user), media(state), after(second), TIMES);
    }

    private static ParticipantChange media(String state) {
        return new ParticipantChange(null, null, null, null, null, MediaState.valueOf(state.toUpperCase(Locale.ROOT)));
    }
}
