package com.loadrider.calls.call;

import com.loadrider.calls.push.PushReports;
import org.springframework.stereotype.Component;

/// Applies what became of the notifications of a ring.
@Component
class PushedDevices implements PushReports {

    private final CallLifecycle lifecycle;

    PushedDevices(CallLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    public void pushed(long callId, long userId, String deviceId) {
        lifecycle.push(callId, new Actor(userId, deviceId));
    }

    @Override
    public void shown(long callId, long userId, String deviceId) {
        lifecycle.show(callId, new Actor(userId, deviceId));
    }

    /// A refusal means that the call is over, or was answered, and needs no answer.
    @Override
    public void declined(long callId, long userId, String deviceId) {
        var _ = lifecycle.decline(callId, new Actor(userId, deviceId), null);
    }
}
