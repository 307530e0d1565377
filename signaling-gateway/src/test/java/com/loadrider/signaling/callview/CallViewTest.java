package com.loadrider.signaling.callview;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.signaling.CallFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallViewTest {

    private final CallView view = new CallView();
    private final CallFixture call = new CallFixture();

    @Test
    void keepsTheHighestVersion() {
        view.update(call.connected());
        view.update(call.ringing());

        assertThat(view.find(call.id)).contains(call.connected());
    }

    @Test
    void knowsACallByBothOfItsUsers() {
        view.update(call.initiating());

        assertThat(view.activeOf(call.caller)).containsExactly(call.initiating());
        assertThat(view.activeOf(call.receiver)).containsExactly(call.initiating());
    }

    @Test
    void remembersACallThatIsOverButNotAsActive() {
        view.update(call.connected());
        view.update(call.ended());

        assertThat(view.activeOf(call.caller)).isEmpty();
        assertThat(view.find(call.id)).contains(call.ended());
        view.update(call.connected());
        assertThat(view.activeOf(call.caller)).isEmpty();
    }

    @Test
    void announcesEachVersionOnce() {
        view.update(call.connected());

        assertThat(view.announce(call.initiating())).isPresent();
        assertThat(view.announce(call.initiating())).isEmpty();
        assertThat(view.announce(call.connected())).isPresent();
        assertThat(view.announce(call.ringing())).isEmpty();
    }

    @Test
    void forgets() {
        view.update(call.connected());
        view.remove(call.id);

        assertThat(view.find(call.id)).isEmpty();
        assertThat(view.activeOf(call.caller)).isEmpty();
    }

    @Test
    void isReplacedAsAWhole() {
        var other = new CallFixture();
        view.update(call.connected());
        view.update(other.ringing());

        view.replaceBy(List.of(other.connected()));

        assertThat(view.find(call.id)).isEmpty();
        assertThat(view.activeOf(call.caller)).isEmpty();
        assertThat(view.activeOf(other.caller)).containsExactly(other.connected());
        assertThat(view.announce(other.connected())).isEmpty();
        assertThat(view.announce(other.ended())).isPresent();
    }

    @Test
    void doesNotFallBackWhenReplaced() {
        view.update(call.ended());

        view.replaceBy(List.of(call.connected()));

        assertThat(view.find(call.id)).contains(call.ended());
        assertThat(view.activeOf(call.caller)).isEmpty();
    }

    @Test
    void knowsTheFirstSignalOfACall() {
        assertThat(view.recordSignal(call.id)).isFalse();
        view.update(call.ringing());

        assertThat(view.recordSignal(call.id)).isTrue();
        view.update(call.connected());
        view.announce(call.connected());
        view.replaceBy(List.of(call.connected()));

        assertThat(view.recordSignal(call.id)).isFalse();
    }
}
