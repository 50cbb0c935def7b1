package vn.kehoach.extract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Resources of the class path as files of one folder, for code that can only read files. The folder
 * is named by a hash of what it holds and kept for the next run; a file is written under a
 * temporary name and renamed, so processes that start at the same time do not harm each other.
 */
final class ResourceFolder {
  private static final int HASH_LETTERS = 16;

  private ResourceFolder() {}

  static boolean has(String resource) {
    return ResourceFolder.class.getClassLoader().getResource(resource) != null;
  }

  static InputStream open(String resource) throws IOException {
    InputStream in = ResourceFolder.class.getClassLoader().getResourceAsStream(resource);
    if (in == null) {
      throw new FileNotFoundException(resource + " is missing on the class path");
    }
    return in;
  }

  /** The folder that holds the resources, each under its last name. */
  static Path unpack(List<String> resources) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    MessageDigest digest = sha256();
    for (String resource : resources) {
      try (InputStream in = open(resource)) {
        byte[] content = in.readAllBytes();
        digest.update(content);
        contents.add(content);
      }
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
    Path folder = folder(hash);
    for (int i = 0; i < contents.size(); i++) {
      String resource = resources.get(i);
      write(folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)), contents.get(i));
    }
    return folder;
  }

  private static void write(Path file, byte[] content) throws IOException {
    if (Files.exists(file) && Files.size(file) == content.length) {
      return;
    }
    Path parent = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(parent, "unpacking", null);
    try {
      Files.write(temporary, content);
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** In the user's own cache, where no other user can put files; else a new temporary folder. */
  private static Path folder(String hash) throws IOException {
    Path cache = cache();
    if (cache != null) {
      try {
        return Files.createDirectories(cache.resolve("kehoach").resolve(hash));
      } catch (IOException e) {
        // A home that can not be written to is usual for services: a temporary folder does as well.
        return Files.createTempDirectory("kehoach");
      }
    }
    return Files.createTempDirectory("kehoach");
  }

  private static @Nullable Path cache() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    String local = System.getenv("LOCALAPPDATA");
    String home = System.getProperty("user.home");
    if (xdg != null && !xdg.isBlank()) {
      return Path.of(xdg);
    }
    if (local != null && !local.isBlank()) {
      return Path.of(local);
    }
    return home == null || home.isBlank() || home.equals("?") ? null : Path.of(home, ".cache");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
