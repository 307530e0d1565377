package com.loadrider.service.directory;

import com.loadrider.events.Topics;
import com.loadrider.service.kafka.RecordReader;
import com.loadrider.service.kafka.WholeTopic;
import com.loadrider.service.security.UserIds;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.web.client.RestClient;

/// The directory of users, where it is in use. The service has to have a [UserDirectory].
@AutoConfiguration(afterName = "com.loadrider.service.kafka.KafkaAutoConfiguration")
@EnableConfigurationProperties(DirectoryProperties.class)
class DirectoryAutoConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "users.ids", havingValue = "assigned")
    static class Assigned {

        @Bean
        KnownUsers knownUsers(DirectoryProperties properties) {
            return new KnownUsers(properties.known());
        }

        @Bean
        UserIds assignedUserIds(DirectoryProperties properties, KnownUsers known, UserDirectory directory) {
            return new AssignedUserIds(properties.claim(), known, directory);
        }

        /// For services that reach conversation-message-service without the gateway's client.
        @Bean
        @ConditionalOnProperty("conversations.urls")
        @ConditionalOnMissingBean(UserDirectory.class)
        UserDirectory directoryClient(RestClient.Builder builder, @Value("${conversations.urls}") List<String> urls) {
            return new DirectoryClient(builder, urls);
        }

        /// For every service but the one that has the table.
        @Bean
        @ConditionalOnBooleanProperty("users.view")
        MessageListenerContainer directoryView(
                ConsumerFactory<String, byte @Nullable []> consumers,
                RecordReader reader,
                KnownUsers known,
                DirectoryProperties properties) {
            return WholeTopic.container(
                    consumers, Topics.USERS, new DirectoryView(reader, known, properties.issuer())::read);
        }
    }
}
