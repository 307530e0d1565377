package com.loadrider.signaling.description;

import com.loadrider.service.security.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {

    @Bean
    OpenPath documentsAreOpen() {
        return new OpenPath("/docs/**");
    }
}
