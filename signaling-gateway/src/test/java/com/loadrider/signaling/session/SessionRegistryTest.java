package com.loadrider.signaling.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class SessionRegistryTest {

    private final SessionRegistry registry = TestSocket.registryOf();

    @Test
    void hasRoomForTenOfOneUser() {
        for (int i = 0; i < 10; i++) {
            assertThat(registry.add(TestSocket.session(1, null))).isTrue();
        }
        assertThat(registry.add(TestSocket.session(1, null))).isFalse();
        assertThat(registry.of(1)).hasSize(10);
        assertThat(registry.add(TestSocket.session(2, null))).isTrue();
    }

    @Test
    void removesOnlyTheVerySameSession() {
        ClientSession previous = TestSocket.session(1, "phone");
        ClientSession latter = TestSocket.session(1, "phone");
        registry.add(previous);
        registry.add(latter);

        assertThat(registry.remove(previous)).isTrue();
        assertThat(registry.remove(previous)).isFalse();

        assertThat(registry.of(1)).containsExactly(latter);
    }

    @Test
    void knowsNothingOfAUserWhoseLastSessionIsGone() {
        ClientSession session = TestSocket.session(1, null);
        registry.add(session);
        registry.remove(session);

        assertThat(registry.of(1)).isEmpty();
        assertThat(registry.all()).isEmpty();
    }

    @Test
    void hasAnotherRevisionAfterEveryChange() {
        var previous = TestSocket.session(1, null);
        var revisions = new ArrayList<Long>();
        revisions.add(registry.revision());
        registry.add(previous);
        revisions.add(registry.revision());
        registry.lose(previous);
        revisions.add(registry.revision());
        registry.replace(previous, TestSocket.session(1, null));
        revisions.add(registry.revision());
        registry.removeLost(previous);
        revisions.add(registry.revision());
        registry.remove(previous);
        revisions.add(registry.revision());

        assertThat(revisions).doesNotHaveDuplicates().isSorted();
    }
}
