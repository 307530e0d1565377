package com.loadrider.notifications.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.NotificationStep;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReceiptsTest {

    private final Receipts receipts = new Receipts("a secret of the database");
    private final Receipt shown = new Receipt(NotificationStep.SHOWN, 4711);

    @Test
    void areGoodForWhatTheyWereSignedFor() {
        for (var step : List.of(NotificationStep.SHOWN, NotificationStep.OPENED, NotificationStep.DECLINED)) {
            var receipt = new Receipt(step, 9_007_199_254_740_991L);
            assertThat(receipts.verify(receipts.sign(receipt))).contains(receipt);
        }
    }

    @Test
    void areGoodForNothingElse() {
        String signed = receipts.sign(shown);
        String signature = signed.substring("shown-4711-".length());

        assertThat(receipts.verify("opened-4711-" + signature)).isEmpty();
        assertThat(receipts.verify("shown-4712-" + signature)).isEmpty();
        assertThat(receipts.verify("shown-04711-" + signature)).isEmpty();
        assertThat(receipts.verify("sent-4711-" + signature)).isEmpty();
        assertThat(receipts.verify(signed + "A")).isEmpty();
        assertThat(receipts.verify(signed.substring(0, signed.length() - 1))).isEmpty();
        assertThat(receipts.verify(signed.toUpperCase(Locale.ROOT))).isEmpty();
        assertThat(receipts.verify("")).isEmpty();
        assertThat(receipts.verify("shown-4711-")).isEmpty();
        assertThat(receipts.verify("shown-99999999999999999999-" + signature)).isEmpty();
        assertThat(new Receipts("another secret").verify(signed)).isEmpty();
    }
}
