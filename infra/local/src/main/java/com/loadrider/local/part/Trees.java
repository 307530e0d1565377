package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Whole folder trees.
public final class Trees {

    /// How the names of folders begin that are still being filled, or whose filling was broken off.
    public static final String UNFINISHED = "unfinished-";

    /// Fills a folder.
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    private Trees() {}

    /// Makes a folder that is there as a whole or not at all: it is filled under another name. Where somebody else
    /// makes the same folder at the same time, one of the two stays.
    ///
    /// @param folder what to make, readable for everybody
    /// @param filling puts everything into it
    public static void create(Path folder, Filling filling) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        var readable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var fresh = Files.createTempDirectory(folder.getParent(), UNFINISHED, readable);
        try {
            filling.fill(fresh);
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // The other one was faster.
        } finally {
            delete(fresh);
        }
    }

    /// Deletes a folder with all that is in it, or a file; does nothing when there is none. Links are not followed.
    ///
    /// @param root what to delete
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (var files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
