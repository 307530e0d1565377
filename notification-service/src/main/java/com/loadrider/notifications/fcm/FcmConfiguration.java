package com.loadrider.notifications.fcm;

import com.loadrider.events.PushKind;
import com.loadrider.notifications.sender.PlatformPrivacy;
import com.loadrider.notifications.sender.PushSender;
import com.loadrider.notifications.sender.PushTarget;
import com.loadrider.notifications.sender.SendResult;
import com.loadrider.notifications.sender.UnsentMessage;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class FcmConfiguration {

    @Bean
    GoogleHttp googleHttp(FcmProperties settings) {
        return new GoogleHttp();
    }

    @Bean
    PushSender fcmSender(
            FcmProperties settings, PlatformPrivacy privacy, JsonMapper json, GoogleHttp http, InstantSource clock) {
        return ServiceAccount.of(settings.serviceAccount())
                .<PushSender>map(account -> new FcmSender(
                        settings.url().resolve("/v1/projects/" + account.project() + "/messages:send"),
                        new AccessTokens(account, http, clock, settings.timeout()),
                        http,
                        new FcmMessages(json, privacy),
                        settings.timeout()))
                .orElseGet(Off::new);
    }

    /// Sends nothing.
    private record Off() implements PushSender {

        @Override
        public Set<PushKind> kinds() {
            return Set.of();
        }

        @Override
        public boolean accepts(PushTarget target) {
            return false;
        }

        @Override
        public SendResult send(PushTarget target, UnsentMessage message) {
            return new SendResult.Refused("FCM is off");
        }
    }
}
