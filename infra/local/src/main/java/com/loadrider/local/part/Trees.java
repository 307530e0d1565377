package com.loadrider.local.part;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Operations on whole folder trees.
public final class Trees {

    /// The name prefix of folders that are still being filled, or whose filling was interrupted.
    public static final String UNFINISHED = "unfinished-";

    /// Fills a folder.
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    private Trees() {}

    /// Creates a folder that is either complete or absent: it is filled under another name and then renamed. If
    /// two processes create the same folder at the same time, one of the two results stays.
    ///
    /// @param folder the folder, readable for everybody
    /// @param filling writes its content
    public static void create(Path folder, Filling filling) throws IOException, InterruptedException {
        Files.createDirectories(folder.getParent());
        var readable = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));
        var fresh = Files.createTempDirectory(folder.getParent(), UNFINISHED, readable);
        try {
            filling.fill(fresh);
            Files.move(fresh, folder);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException another) {
            // Another process was faster.
        } finally {
            delete(fresh);
        }
    }

    /// Deletes a file, or a folder with its content. Does nothing if it does not exist. Links are not followed.
    ///
    /// @param root the file or folder
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
