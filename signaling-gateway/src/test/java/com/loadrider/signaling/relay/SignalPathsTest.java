package com.loadrider.signaling.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.loadrider.events.Presence;
import com.loadrider.signaling.CallFixture;
import com.loadrider.signaling.callview.CallView;
import com.loadrider.signaling.consumer.DecodedRecord;
import com.loadrider.signaling.presence.PresenceView;
import com.loadrider.signaling.presence.TestGateway;
import com.loadrider.signaling.session.ClientSession;
import com.loadrider.signaling.session.SessionRegistry;
import com.loadrider.signaling.session.SignalPath;
import com.loadrider.signaling.session.TestSocket;
import com.loadrider.socketio.Utf8Slice;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignalPathsTest {

    private final CallFixture call = new CallFixture().callerOn("laptop").receiverOn("phone");
    private final ClientSession laptop = TestSocket.session(call.caller, "laptop");
    private final ClientSession phone = TestSocket.session(call.receiver, "phone");
    private final ClientSession tablet = TestSocket.session(call.receiver, "tablet");
    private final CallView calls = new CallView();
    private final PresenceView presence = new PresenceView();
    private final SessionRegistry sessions = TestSocket.registryOf(laptop, phone, tablet);
    private final SignalPaths paths =
            new SignalPaths(calls, presence, sessions, new LocalSockets(sessions), TestGateway.named("g1"));

    @BeforeEach
    void connect() {
        calls.update(call.connected());
        present(call.receiver, "g1-100", "phone");
    }

    @Test
    void leadToTheBoundDevice() {
        assertThat(recipients(laptop, call.id, call.receiver)).containsExactly(phone);
    }

    @Test
    void leadToAllDevicesWhereNoneIsBound() {
        var unbound = new CallFixture(call.caller, call.receiver);
        calls.update(unbound.connected());

        assertThat(recipients(laptop, unbound.id, call.receiver)).containsExactly(phone, tablet);
    }

    @Test
    void stayAsLongAsNothingChanges() {
        SignalPath first = path(laptop, call.id, call.receiver);

        assertThat(path(laptop, call.id, call.receiver)).isSameAs(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"to oneself", "to a third", "in an unknown call", "of a third", "of another device"})
    void areOnlyForSignalsThatTheViewAllows(String which) {
        path(laptop, call.id, call.receiver);
        ClientSession desktop = TestSocket.session(call.caller, "desktop");
        ClientSession stranger = TestSocket.session(CallFixture.freshId(), "laptop");

        assertThat(
                        switch (which) {
                            case "to oneself" -> path(laptop, call.id, call.caller);
                            case "to a third" -> path(laptop, call.id, stranger.userId());
                            case "in an unknown call" -> path(laptop, CallFixture.freshId(), call.receiver);
                            case "of a third" -> path(stranger, call.id, call.receiver);
                            default -> path(desktop, call.id, call.receiver);
                        })
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the call ends", "the call is unknown", "the views are rebuilt", "the recipient moves"})
    void endWithAnyChange(String what) {
        path(laptop, call.id, call.receiver);

        switch (what) {
            case "the call ends" -> calls.update(call.ended());
            case "the call is unknown" -> calls.remove(call.id);
            case "the views are rebuilt" -> calls.replaceBy(List.of());
            default -> present(call.receiver, "g2-100", "phone");
        }

        assertThat(path(laptop, call.id, call.receiver)).isNull();
    }

    @Test
    void comeBackWhenTheRecipientHasLeftTheOtherGateway() {
        present(call.receiver, "g2-100", "phone");
        assertThat(path(laptop, call.id, call.receiver)).isNull();

        presence.apply(new DecodedRecord.UserGone(call.receiver, "g2-100"));

        assertThat(path(laptop, call.id, call.receiver)).isNotNull();
    }

    @Test
    void passOverDevicesElsewhereThatAreNotBound() {
        present(call.receiver, "g2-100", "tablet");

        assertThat(recipients(laptop, call.id, call.receiver)).containsExactly(phone);
    }

    private void present(long userId, String gatewayId, String device) {
        presence.apply(new DecodedRecord.UserPresent(new Presence(userId, gatewayId, "h:1", List.of(device))));
    }

    private List<ClientSession> recipients(ClientSession from, long callSessionId, long to) {
        SignalPath path = path(from, callSessionId, to);
        return path == null ? List.of() : path.recipients();
    }

    private @Nullable SignalPath path(ClientSession from, long callSessionId, long to) {
        return paths.find(new Signal(callSessionId, SignalType.OFFER, Utf8Slice.of("{}"), to), from);
    }
}
