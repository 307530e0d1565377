package com.loadrider.notifications.apns;

import com.eatthepath.pushy.apns.ApnsClient;
import com.loadrider.notifications.sender.PlatformPrivacy;
import java.io.IOException;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class ApnsConfiguration {

    @Bean
    ApnsSender apnsSender(ApnsProperties settings, PlatformPrivacy privacy, JsonMapper json, InstantSource clock)
            throws IOException {
        ApnsClient client = settings.isOn() ? ApnsClients.builder(settings).build() : null;
        var messages = new ApnsMessages(json, privacy, settings.topic());
        return new ApnsSender(client, messages, settings.timeout(), clock);
    }
}
