package com.loadrider.notifications.sender;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.PushKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class PushSendersTest {

    @Test
    void sayInOneLineThatPushIsOff(CapturedOutput output) {
        var senders = new PushSenders(List.of(new Sender(Set.of())));

        assertThat(senders.kinds()).isEmpty();
        assertThat(senders.of(PushKind.WEBPUSH)).isEmpty();
        assertThat(output.getOut().lines().filter(it -> it.contains("Push is off, because no keys are set")))
                .hasSize(1);
    }

    @Test
    void areThoseThatTheOperatorHasSetUp() {
        var apple = new Sender(Set.of(PushKind.APNS, PushKind.APNS_VOIP));
        var senders = new PushSenders(List.of(new Sender(Set.of()), apple));

        assertThat(senders.kinds()).containsExactlyInAnyOrder(PushKind.APNS, PushKind.APNS_VOIP);
        assertThat(senders.of(PushKind.APNS_VOIP)).containsSame(apple);
        assertThat(senders.of(PushKind.FCM)).isEmpty();
    }

    private record Sender(Set<PushKind> kinds) implements PushSender {

        @Override
        public boolean accepts(PushTarget target) {
            return true;
        }

        @Override
        public SendResult send(PushTarget target, UnsentMessage message) {
            return new SendResult.Accepted();
        }
    }
}
