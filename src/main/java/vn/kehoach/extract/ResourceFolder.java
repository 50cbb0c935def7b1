package vn.kehoach.extract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import org.jspecify.annotations.Nullable;

/**
 * Resources of the class path as files of one folder, for code that can only read files. The folder
 * is named by a hash of what tells its files from others and kept for the next run; a file is
 * written under a temporary name and renamed, so processes that start at the same time do not harm
 * each other.
 */
final class ResourceFolder {
  private static final int HASH_LETTERS = 16;

  private ResourceFolder() {}

  static boolean has(String resource) {
    return ResourceFolder.class.getClassLoader().getResource(resource) != null;
  }

  static InputStream open(String resource) throws IOException {
    return url(resource).openStream();
  }

  private static URL url(String resource) throws IOException {
    URL url = ResourceFolder.class.getClassLoader().getResource(resource);
    if (url == null) {
      throw new FileNotFoundException(resource + " is missing on the class path");
    }
    return url;
  }

  /** The folder that holds the resources, each under its last name. */
  static Path unpack(List<String> resources) throws IOException {
    MessageDigest digest = sha256();
    for (String resource : resources) {
      addIdentity(resource, digest);
    }
    String hash = HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LETTERS);
    Path folder = folder(hash);
    for (String resource : resources) {
      write(resource, folder.resolve(resource.substring(resource.lastIndexOf('/') + 1)));
    }
    return folder;
  }

  /** What tells a resource from others of its name: a jar knows it, else it is what it holds. */
  private static void addIdentity(String resource, MessageDigest digest) throws IOException {
    if (url(resource).openConnection() instanceof JarURLConnection jar) {
      JarEntry entry = jar.getJarEntry();
      digest.update(
          ByteBuffer.allocate(2 * Long.BYTES)
              .putLong(entry.getSize())
              .putLong(entry.getCrc())
              .array());
    } else {
      try (InputStream in = open(resource)) {
        digest.update(in.readAllBytes());
      }
    }
  }

  private static void write(String resource, Path file) throws IOException {
    if (Files.exists(file)) {
      return; // whole, since it was renamed
    }
    Path parent = file.toAbsolutePath().getParent();
    Path temporary = Files.createTempFile(parent, "unpacking", null);
    try (InputStream in = open(resource)) {
      Files.copy(in, temporary, StandardCopyOption.REPLACE_EXISTING);
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
