package com.loadrider.e2e.stage;

import static org.awaitility.Awaitility.await;

import com.loadrider.testkit.http.ApiClient;
import com.loadrider.testkit.http.ApiResponse;
import com.loadrider.testkit.token.TestTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// A user of the app, known by a token.
public final class Person {

    private static final Duration ONLINE_LIMIT = Duration.ofSeconds(20);

    private final long id;
    private final String name;
    private final IntFunction<String> urls;
    private final List<Device> devices = new ArrayList<>();

    Person(long id, String name, IntFunction<String> urls) {
        this.id = id;
        this.name = name;
        this.urls = urls;
    }

    /// The user id.
    public long id() {
        return id;
    }

    /// The display name.
    public String name() {
        return name;
    }

    /// Returns a token that is valid for an hour.
    public String token() {
        return TestTokens.of(id, name);
    }

    /// Returns a REST client that sends no device id.
    public ApiClient api() {
        return ApiClient.to(urls.apply(1)).as(token());
    }

    /// Connects a device, and waits until the user counts as online.
    ///
    /// @param deviceId as `phone`
    public Device connect(String deviceId) {
        return connect(deviceId, 1);
    }

    /// Connects a device at one of the gateways, and waits until the user counts as online.
    ///
    /// @param deviceId as `phone`
    /// @param gateway 1 to [TestStack#GATEWAYS]
    public Device connect(String deviceId, int gateway) {
        var device = new Device(this, deviceId, urls.apply(gateway));
        devices.add(device);
        await().alias(name + " is online").atMost(ONLINE_LIMIT).until(this::isOnline);
        return device;
    }

    /// Calls somebody by video, without naming a device.
    ///
    /// @return whatever was answered
    public ApiResponse initiate(Conversation conversation, Person receiver) {
        return initiate(api(), conversation, receiver, "video");
    }

    /// Calls somebody by video, without naming a device.
    public Call call(Conversation conversation, Person receiver) {
        return Call.of(initiate(conversation, receiver));
    }

    /// Calls somebody by audio, without naming a device.
    public Call callByAudio(Conversation conversation, Person receiver) {
        return Call.of(initiate(api(), conversation, receiver, "audio"));
    }

    static ApiResponse initiate(ApiClient api, Conversation conversation, Person receiver, String callType) {
        return api.post(
                Call.PATH + "/initiate",
                Map.of("conversationId", conversation.id(), "receiverId", receiver.id(), "callType", callType));
    }

    void disconnect() {
        devices.forEach(Device::disconnect);
    }

    /// Whether the user counts as online.
    public boolean isOnline() {
        return !api().get("/api/v1/presence?userIds=" + id)
                .expect(200)
                .json()
                .get("online")
                .isEmpty();
    }
}
