package com.loadrider.signaling.page.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The headers of the service worker and of the manifest, and whether what they name exists.
class PageFileControllerTest {

    private final PageFileController controller = new PageFileController();

    @BeforeEach
    void isBuilt() {
        assumeTrue(
                new ClassPathResource("META-INF/resources/calls-worker.js").exists(),
                "the web client was not built, for there is no Node.js");
    }

    @Test
    void servesTheWorkerUnderAPolicyOfItsOwn() throws Exception {
        ResponseEntity<Resource> answer = controller.worker();

        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/javascript;charset=UTF-8");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-cache");
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .isEqualTo("default-src 'none'; connect-src 'self'");
        assertThat(text(answer)).contains("notificationclick").doesNotContain("import ", "export ");
    }

    @Test
    void servesTheManifestWithIconsThatExist() throws Exception {
        ResponseEntity<Resource> answer = controller.manifest();

        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("application/manifest+json");
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-cache");
        JsonNode icons = JsonMapper.shared().readTree(text(answer)).path("icons");
        assertThat(icons.size()).isEqualTo(4);
        assertThat(icons)
                .allSatisfy(icon -> assertThat(new ClassPathResource(
                                        "META-INF/resources" + icon.path("src").asString())
                                .exists())
                        .isTrue());
    }

    private static String text(ResponseEntity<Resource> answer) throws Exception {
        Resource body = Objects.requireNonNull(answer.getBody());
        return body.getContentAsString(StandardCharsets.UTF_8);
    }
}
