package com.loadrider.local;

import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Prevents two launchers from using the same folder. The operating system releases the lock
/// even if the launcher is killed.
///
/// @param channel holds the lock while it is open
public record RunLock(FileChannel channel) implements AutoCloseable {

    /// Takes the lock.
    ///
    /// @param directory the folder
    /// @throws Refusal if another launcher holds it, or the folder belongs to another user
    public static RunLock take(RunDirectory directory) throws IOException {
        var file = directory.path().resolve("lock");
        try {
            Files.createDirectories(directory.path());
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new RunLock(channel);
            }
            channel.close();
        } catch (AccessDeniedException e) {
            throw new Refusal(
                    "The folder " + directory.path() + " belongs to another user; delete it as that user.", e);
        }
        throw new Refusal("Another ./run or bench/run is using " + directory.path() + " already; stop that one first.");
    }

    /// Releases the lock. The end of the process releases it too.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
