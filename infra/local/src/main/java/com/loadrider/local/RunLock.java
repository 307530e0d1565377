package com.loadrider.local;

import com.loadrider.local.part.Refusal;
import com.loadrider.local.part.RunDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/// Keeps two launchers from using one folder. The system gives the lock back even when the launcher is killed.
///
/// @param channel holds the lock while it is open
record RunLock(FileChannel channel) implements AutoCloseable {

    /// @throws Refusal when another launcher has it, or the folder belongs to someone else
    static RunLock take(RunDirectory directory) throws IOException {
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
        throw new Refusal("Another ./run is using " + directory.path() + " already; stop that one first.");
    }

    /// Gives it back, as the end of the process does.
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
