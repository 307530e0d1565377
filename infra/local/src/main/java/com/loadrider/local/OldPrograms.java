package com.loadrider.local;

import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Programs in the cache that have been built anew since. Each takes some 60 MB, and as much again once it is
/// trained.
///
/// @param cache where programs are laid out, as `name-builtAt` or `name-builtAt-size`
record OldPrograms(Path cache) {

    private static final Pattern PROGRAM = Pattern.compile("(?<name>[a-z-]+)-(?<builtAt>[0-9]{13})(-[0-9]+)?");

    private record Program(Path folder, String name, long builtAt) {}

    /// Deletes all but the latest build of each.
    void delete() throws IOException {
        if (!Files.isDirectory(cache)) {
            return;
        }
        Set<String> latest = new HashSet<>();
        for (Program program : newestFirst()) {
            if (!latest.add(program.name())) {
                Trees.delete(program.folder());
            }
        }
    }

    private List<Program> newestFirst() throws IOException {
        try (var folders = Files.list(cache)) {
            return folders.map(folder -> new Match(
                            folder, PROGRAM.matcher(folder.getFileName().toString())))
                    .filter(it -> it.matcher().matches())
                    .map(Match::program)
                    .sorted(Comparator.comparingLong(Program::builtAt).reversed())
                    .toList();
        }
    }

    private record Match(Path folder, Matcher matcher) {

        Program program() {
            return new Program(folder, matcher.group("name"), Long.parseLong(matcher.group("builtAt")));
        }
    }
}
