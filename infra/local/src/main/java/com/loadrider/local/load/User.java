package com.loadrider.local.load;

/// A user with one connected device.
///
/// @param id the user id
/// @param token the access token
/// @param socket the device
record User(long id, String token, RingingSocket socket) {

    private static final String CALLS = "/api/v1/webrtc/calls/";

    static User connect(Door door, long id, String token) throws InterruptedException {
        return new User(id, token, RingingSocket.connect(door, token));
    }

    Answer initiate(Door door, long conversation, User receiver) throws InterruptedException {
        return door.post(
                token,
                CALLS + "initiate",
                "{\"conversationId\":%d,\"receiverId\":%d,\"callType\":\"video\"}"
                        .formatted(conversation, receiver.id));
    }

    Answer end(Door door, long call) throws InterruptedException {
        return act(door, call, "end", "");
    }

    Answer act(Door door, long call, String verb, String json) throws InterruptedException {
        return door.post(token, CALLS + call + "/" + verb, json);
    }

    boolean isOnline(Door door) throws InterruptedException {
        return door.get(token, "/api/v1/presence?userIds=" + id).body().contains("[" + id + "]");
    }
}
