package com.loadrider.signaling.openapi;

import com.loadrider.service.security.OpenPath;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenPath documentsAreOpen() {
        return new OpenPath("/docs/**");
    }
}
