package com.loadrider.signaling.page.web;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// Serves the files of the page that browsers keep looking for at one address: the service worker and the web app
/// manifest. Browsers revalidate them at every request. Without a built web client, there are none.
@RestController
class PageFileController {

    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType MANIFEST = new MediaType("application", "manifest+json");

    /// A worker has the policy of its own response and not that of the page.
    private static final String WORKER_POLICY = "default-src 'none'; connect-src 'self'";

    @GetMapping("/calls-worker.js")
    ResponseEntity<Resource> worker() throws NoResourceFoundException {
        return file("calls-worker.js", JAVASCRIPT)
                .header("Content-Security-Policy", WORKER_POLICY)
                .body(resource("calls-worker.js"));
    }

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Resource> manifest() throws NoResourceFoundException {
        return file("manifest.webmanifest", MANIFEST).body(resource("manifest.webmanifest"));
    }

    private static ResponseEntity.BodyBuilder file(String name, MediaType type) throws NoResourceFoundException {
        if (!resource(name).exists()) {
            throw new NoResourceFoundException(HttpMethod.GET, "/" + name, name);
        }
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noCache());
    }

    private static Resource resource(String name) {
        return new ClassPathResource("META-INF/resources/" + name);
    }
}
