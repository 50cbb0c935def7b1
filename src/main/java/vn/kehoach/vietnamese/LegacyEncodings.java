package vn.kehoach.vietnamese;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The encodings in which Vietnamese was written before Unicode: the letters of a file stand for
 * others, by the font they are set in. Takes such letters, gives Unicode.
 */
public final class LegacyEncodings {
  /** The share of words that must be spelled right to believe that a text has an encoding. */
  private static final double BELIEVED = 0.8;

  private static final int FEWEST_WORDS = 4;

  /** The encodings that letters tell of without a font's name, the usual ones first. */
  static final List<Encoding> TOLD_BY_SPELLING =
      List.of(Encoding.TCVN3, Encoding.VNI, Encoding.VISCII, Encoding.VPS);

  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Pattern SUBSET = Pattern.compile("^[A-Z]{6}\\+");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** How letters are written. */
  public enum Encoding {
    /** As they stand. */
    UNICODE(""),
    /** TCVN 5712:1993, the .Vn fonts: {@code Tæ chøc}. */
    TCVN3("tcvn3.tsv"),
    /** The same in fonts that show small letters as capitals: .VnTimeH. */
    TCVN3_CAPITALS("tcvn3.tsv"),
    /** VNI-Windows, the VNI- fonts: {@code Toå chöùc}. */
    VNI("vni.tsv"),
    /** VISCII, RFC 1456. */
    VISCII("viscii.tsv"),
    /** VPS, the Vietnamese Professionals Society's: {@code T° chÙc}. */
    VPS("vps.tsv");

    private final String file;

    Encoding(String file) {
      this.file = file;
    }
  }

  private final Syllables syllables = Syllables.packed();

  /** The encoding that a font's name tells of; UNICODE for most. */
  public static Encoding ofFont(String name) {
    String font = SUBSET.matcher(name).replaceFirst("").toLowerCase(Locale.ROOT);
    String family = font.replaceFirst("[,-](?:bold|italic|regular).*$", "");
    if (family.startsWith(".vn")) {
      return family.endsWith("h") ? Encoding.TCVN3_CAPITALS : Encoding.TCVN3;
    }
    if (font.startsWith("vni-") || font.startsWith("vni ")) {
      return Encoding.VNI;
    }
    if (font.startsWith("vps ") || font.startsWith("vps-")) {
      return Encoding.VPS;
    }
    return font.contains("viscii") ? Encoding.VISCII : Encoding.UNICODE;
  }

  /** The encoding of a text that is set in a font, by what both of them tell. */
  public Encoding of(String font, String text) {
    if (text.codePoints().anyMatch(c -> (c >= 0x1ea0 && c <= 0x1ef9) || c == 'ơ' || c == 'ư')) {
      return Encoding.UNICODE; // letters that no old encoding has: the font's map was good
    }
    Encoding named = ofFont(font);
    return named == Encoding.UNICODE ? ofText(text) : named;
  }

  /** The encoding in which a text is well spelled; UNICODE if it is so already, or in none. */
  public Encoding ofText(String text) {
    if (isVietnamese(text)) {
      return Encoding.UNICODE;
    }
    Encoding best = Encoding.UNICODE;
    double most = Math.max(BELIEVED, spelled(text));
    for (Encoding encoding : TOLD_BY_SPELLING) {
      double share = spelled(convert(text, encoding));
      if (share > most) {
        most = share;
        best = encoding;
      }
    }
    return best;
  }

  /** Whether a text is well spelled as it stands. */
  boolean isVietnamese(String text) {
    return spelled(text) >= BELIEVED;
  }

  /** The share of words that are syllables, among those that hold a letter beyond ASCII. */
  private double spelled(String text) {
    int words = 0;
    int spelled = 0;
    for (String word : BLANKS.split(text)) {
      String bare = word.replaceAll("^[\\p{P}\\p{Sm}\\d]+|[\\p{P}\\d]+$", "");
      if (bare.chars().anyMatch(c -> c > 127)) {
        words++;
        spelled += syllables.isSyllable(bare) ? 1 : 0;
      }
    }
    return words < FEWEST_WORDS ? 0 : (double) spelled / words;
  }

  /** The letters that a text in an encoding shows. */
  public String convert(String text, Encoding encoding) {
    if (encoding == Encoding.UNICODE) {
      return text;
    }
    Map<String, String> table = Tables.of(encoding);
    StringBuilder shown = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int two = Math.min(text.length(), at + 2);
      String pair = table.get(text.substring(at, two));
      String single = table.get(text.substring(at, at + 1));
      boolean paired = pair != null && two == at + 2;
      shown.append(paired ? pair : single != null ? single : text.substring(at, at + 1));
      at = paired ? two : at + 1;
    }
    return encoding == Encoding.TCVN3_CAPITALS
        ? UCharacter.toUpperCase(ULocale.ROOT, shown.toString())
        : shown.toString();
  }

  /** The letters of each encoding, by what is written for them; read when one is met. */
  private static final class Tables {
    private static final Map<String, Map<String, String>> BY_FILE =
        Arrays.stream(Encoding.values())
            .map(encoding -> encoding.file)
            .filter(file -> !file.isEmpty())
            .distinct()
            .collect(Collectors.toUnmodifiableMap(file -> file, Tables::read));

    static Map<String, String> of(Encoding encoding) {
      return Objects.requireNonNull(BY_FILE.get(encoding.file));
    }

    /** Puts letters in, also as they stand where the file's bytes were taken for ISO 8859-1. */
    private static void put(Map<String, String> table, String written, String shown) {
      if (written.startsWith("U+")) {
        table.put(Character.toString(Integer.parseInt(written.substring(2), 16)), shown);
      } else {
        table.put(written, shown);
        table.putIfAbsent(latin1(written), shown);
      }
    }

    private static String latin1(String written) {
      boolean mapped = WINDOWS_1252.newEncoder().canEncode(written);
      return mapped
          ? new String(written.getBytes(WINDOWS_1252), StandardCharsets.ISO_8859_1)
          : written;
    }

    private static Map<String, String> read(String file) {
      Map<String, String> table = new HashMap<>();
      try (InputStream in =
              Objects.requireNonNull(LegacyEncodings.class.getResourceAsStream(file), file);
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          int tab = line.indexOf('\t');
          if (!line.startsWith("#") && tab > 0) {
            put(table, line.substring(0, tab), line.substring(tab + 1));
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException("can not read " + file, e);
      }
      return table;
    }
  }
}
