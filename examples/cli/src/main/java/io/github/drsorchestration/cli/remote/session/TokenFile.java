package io.github.drsorchestration.cli.remote.session;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.cli.problem.BadInputException;
import io.github.drsorchestration.cli.remote.setting.ServerAddress;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The file with the tokens of every server, which nobody but its owner can read. */
final class TokenFile {

  private static final String NAME = "tokens.json";
  private static final Set<PosixFilePermission> OWNER_ONLY =
      PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> OWNERS_DIRECTORY =
      PosixFilePermissions.fromString("rwx------");
  private static final TypeReference<TreeMap<String, Tokens>> BY_SERVER = new TypeReference<>() {};

  /** A lock of a file keeps out other processes, not other threads. */
  private static final ReentrantLock THREADS = new ReentrantLock();

  private final Path directory;
  private final Path file;

  TokenFile(Path directory) {
    this.directory = directory;
    this.file = directory.resolve(NAME);
  }

  Path path() {
    return file;
  }

  /**
   * The tokens for a server.
   *
   * @throws BadInputException if others can read the file
   */
  Optional<Tokens> find(ServerAddress server) {
    return Optional.ofNullable(read().get(server.toString()));
  }

  void keep(ServerAddress server, Tokens tokens) {
    Map<String, Tokens> all = read();
    all.put(server.toString(), tokens);
    write(all);
  }

  /** Returns what was forgotten. */
  Optional<Tokens> forget(ServerAddress server) {
    Map<String, Tokens> all = read();
    Optional<Tokens> forgotten = Optional.ofNullable(all.remove(server.toString()));
    if (forgotten.isPresent()) {
      write(all);
    }
    return forgotten;
  }

  /** Does something while no other process does, because a refresh token is good only once. */
  <T> T alone(Supplier<T> task) {
    THREADS.lock();
    try {
      createDirectory();
      try (FileChannel channel =
              FileChannel.open(
                  directory.resolve("tokens.lock"),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  attributes(OWNER_ONLY));
          FileLock lock = channel.lock()) {
        if (!lock.isValid()) {
          throw new IOException("the lock is lost");
        }
        return task.get();
      }
    } catch (IOException refused) {
      throw new BadInputException(directory + ": the directory is not writable");
    } finally {
      THREADS.unlock();
    }
  }

  private Map<String, Tokens> read() {
    try {
      if (isPosix() && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
        throw new BadInputException(
            file + ": others can read the file; chmod 600 it, or sign in anew after deleting it");
      }
      @Nullable TreeMap<String, Tokens> all =
          DomainJson.mapper().readValue(Files.readString(file), BY_SERVER);
      return Optional.<Map<String, Tokens>>ofNullable(all).orElseThrow(this::damaged);
    } catch (NoSuchFileException none) {
      return new TreeMap<>();
    } catch (JsonProcessingException broken) {
      throw damaged();
    } catch (IOException unreadable) {
      throw new BadInputException(file + ": the file cannot be read");
    }
  }

  private BadInputException damaged() {
    return new BadInputException(file + ": the file is damaged; delete it, and sign in again");
  }

  /** Replaces the file as a whole, so that a process that is stopped leaves no half of one. */
  private void write(Map<String, Tokens> all) {
    try {
      createDirectory();
      Path written = Files.createTempFile(directory, NAME, ".new", attributes(OWNER_ONLY));
      Files.writeString(written, DomainJson.mapper().writeValueAsString(all));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException refused) {
      throw new BadInputException(file + ": the file cannot be written");
    }
  }

  private void createDirectory() throws IOException {
    Files.createDirectories(directory, attributes(OWNERS_DIRECTORY));
  }

  private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
    return isPosix()
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  private boolean isPosix() {
    return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
