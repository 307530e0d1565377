package com.loadrider.service.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/// The limits of HTTP requests.
///
/// @param maxBody the largest body of a request, 1 KB to 1 MB
@ConfigurationProperties("web")
record WebLimits(@DefaultValue("64KB") DataSize maxBody) {

    WebLimits {
        if (maxBody.toBytes() < 1024 || maxBody.toBytes() > 1024 * 1024) {
            throw new IllegalArgumentException("web.max-body must be 1KB to 1MB, but is " + maxBody);
        }
    }
}
