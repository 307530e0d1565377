package com.loadrider.calls;

import org.junit.jupiter.api.Test;

/// A service without a token for operators.
class NoOperatorIT extends CallServiceIT {

    @Test
    void hasNothingForThem() {
        world.anonymous().get("/actuator/calls").expect(404);
        world.anonymous().as("").get("/actuator/calls").expect(404);
        world.anonymous().as("null").get("/actuator/calls").expect(404);
    }
}
