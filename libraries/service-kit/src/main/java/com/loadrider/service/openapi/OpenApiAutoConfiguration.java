package com.loadrider.service.openapi;

import com.loadrider.service.security.Caller;
import com.loadrider.service.security.OpenPath;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnResource;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// The public OpenAPI document of services that have springdoc and a `openapi.yaml`.
@AutoConfiguration
@ConditionalOnClass(OpenApiCustomizer.class)
@ConditionalOnResource(resources = OpenApiAutoConfiguration.TEXTS)
class OpenApiAutoConfiguration {

    static final String TEXTS = "classpath:openapi.yaml";

    private static final String BEARER = "bearer";

    @Bean
    OpenPath openApiIsPublic() {
        return new OpenPath("/v3/api-docs");
    }

    @Bean
    OpenApiTexts openApiTexts(@Value(TEXTS) Resource texts) {
        return OpenApiTexts.read(texts);
    }

    /// The server is named relative to where the document was read, which may be a gateway.
    @Bean
    OpenAPI openApi(OpenApiTexts texts) {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return new OpenAPI()
                .info(new Info()
                        .title(texts.title())
                        .description(texts.description())
                        .version("v1"))
                .servers(List.of(new Server().url("/")))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .bearerFormat("JWT")));
    }

    @Bean
    RecordSchemas recordSchemas(OpenApiTexts texts) {
        return new RecordSchemas(texts.schemas());
    }

    /// What springdoc brings reads and writes YAML too; the services speak JSON only, and read it strictly.
    @Bean
    WebMvcConfigurer noYaml() {
        return new WebMvcConfigurer() {
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
                builder.configureMessageConvertersList(
                        all -> all.removeIf(it -> it.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
            }
        };
    }

    @Bean
    OpenApiCustomizer openApiOperations(OpenApiTexts texts) {
        return new OpenApiOperations(texts);
    }
}
