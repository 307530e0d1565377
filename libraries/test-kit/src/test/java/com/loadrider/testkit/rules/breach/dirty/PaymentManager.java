package com.loadrider.testkit.rules.breach.dirty;

import com.loadrider.testkit.rules.breach.clean.web.OrderPath;
import java.net.http.HttpClient;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/// Has an empty name, an injected field, a protocol, a clock and another feature's inside.
class PaymentManager {

    @Autowired
    @Nullable
    HttpClient http;

    Object pay(OrderPath order) {
        return order.path() + Instant.now();
    }
}
