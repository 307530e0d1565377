package com.loadrider.local;

import com.loadrider.local.part.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Outdated programs in the cache: those that were built again since, and those that are incomplete because a launcher
/// was stopped. Each takes about 60 MB.
///
/// @param cache the folder of unpacked programs, named `name-builtAt` or `name-builtAt-size`
record OldPrograms(Path cache) {

    private static final Duration LONGEST_WORK = Duration.ofHours(1);
    private static final Pattern PROGRAM = Pattern.compile("(?<name>[a-z-]+)-(?<builtAt>[0-9]{13})(-[0-9]+)?");

    private record Program(Path folder, String name, long builtAt) {}

    /// Deletes all but the latest build of each program. Incomplete programs are deleted only after an hour,
    /// because another launcher may still be unpacking them.
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
        for (Path folder : abandoned()) {
            Trees.delete(folder);
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

    private List<Path> abandoned() throws IOException {
        var latest = Instant.now().minus(LONGEST_WORK);
        try (var folders = Files.list(cache)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(Trees.UNFINISHED))
                    .filter(folder ->
                            Instant.ofEpochMilli(folder.toFile().lastModified()).isBefore(latest))
                    .toList();
        }
    }

    private record Match(Path folder, Matcher matcher) {

        Program program() {
            return new Program(folder, matcher.group("name"), Long.parseLong(matcher.group("builtAt")));
        }
    }
}
