package com.loadrider.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CallEventTypeTest {

    @Test
    void namesEveryEventOnce() {
        assertThat(Arrays.stream(CallEventType.values()).<Class<?>>map(CallEventType::eventClass))
                .containsExactlyInAnyOrder(CallEvent.class.getPermittedSubclasses())
                .doesNotHaveDuplicates();
    }

    @Test
    void knowsNothingByAnotherName() {
        assertThat(CallEventType.named("call.unheard_of")).isEmpty();
    }
}
