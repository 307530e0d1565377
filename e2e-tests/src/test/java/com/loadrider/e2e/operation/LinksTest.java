package com.loadrider.e2e.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Links between pages of the repository, and from alerts to pages, lead somewhere.
class LinksTest {

    @Test
    void leadToAPageAndAHeadingThatExist() throws IOException {
        var broken = new ArrayList<String>();
        for (Path page : pages()) {
            for (String link : ComposeFile.names("\\]\\(([^)\\s]+)\\)", withoutCode(page))) {
                if (!link.contains("://") && !leads(page, link)) {
                    broken.add(ComposeFile.ROOT.relativize(page) + ": " + link);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void ofAlertsLeadToAHeadingThatExists() throws IOException {
        String alerts = Files.readString(ComposeFile.ROOT.resolve("infra/observability/prometheus/alerts.yml"));
        Set<String> links = ComposeFile.names("see: \"([^\"]+)\"", alerts);
        assertThat(links).isNotEmpty().allMatch(link -> leads(ComposeFile.ROOT.resolve("README.md"), link));
    }

    /// Returns all pages of the repository.
    static List<Path> pages() throws IOException {
        var pages = new ArrayList<Path>();
        for (String folder : List.of("docs", "infra", "examples")) {
            try (Stream<Path> files = Files.walk(ComposeFile.ROOT.resolve(folder))) {
                pages.addAll(files.filter(it -> it.toString().endsWith(".md"))
                        .filter(it -> !it.toString().matches(".*/(node_modules|target)/.*"))
                        .toList());
            }
        }
        for (String page : List.of(
                "README.md",
                "CONTRIBUTING.md",
                "SECURITY.md",
                "CHANGELOG.md",
                "bench/README.md",
                "web-client/README.md")) {
            pages.add(ComposeFile.ROOT.resolve(page));
        }
        return pages;
    }

    private static boolean leads(Path page, String link) {
        int hash = link.indexOf('#');
        String file = hash < 0 ? link : link.substring(0, hash);
        Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return hash < 0 || !target.toString().endsWith(".md") || anchors(target).contains(link.substring(hash + 1));
    }

    /// Returns the anchor that GitHub generates for a heading.
    private static Set<String> anchors(Path page) {
        return ComposeFile.names("^#+ (.+)$", withoutCode(page)).stream()
                .map(it -> it.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    private static String withoutCode(Path page) {
        try {
            return Files.readString(page).replaceAll("(?s)```.*?```", "").replaceAll("(?m)^    .*$", "");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
