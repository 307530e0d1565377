package com.loadrider.calls.call;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What happens to a call to a receiver without a socket.
///
/// @param offlineReceiver `push` rings a receiver who can be reached by push; `refuse` refuses the call, as with a
///     receiver who cannot
@ConfigurationProperties("calls")
record OfflineReceiver(@DefaultValue("push") Rule offlineReceiver) {

    enum Rule {
        PUSH,
        REFUSE
    }

    boolean mayBeRung() {
        return offlineReceiver == Rule.PUSH;
    }
}
