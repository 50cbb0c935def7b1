package vn.kehoach.restore;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * All that restoration has learned: one file.
 *
 * @param vocabulary the words
 * @param language how likely words follow each other
 * @param cases how they are written
 * @param english what Tesseract's English model makes of Vietnamese letters
 * @param vietnamese what its Vietnamese model makes of them
 */
record RestorationModel(
    Vocabulary vocabulary,
    LanguageModel language,
    CaseModel cases,
    NoiseChannel english,
    NoiseChannel vietnamese) {
  private static final int MAGIC = 0x6B684D31; // "khM1"

  void writeTo(OutputStream stream) throws IOException {
    DataOutputStream out = new DataOutputStream(stream);
    out.writeInt(MAGIC);
    vocabulary.writeTo(out);
    language.writeTo(out);
    cases.writeTo(out);
    english.writeTo(out);
    vietnamese.writeTo(out);
    out.flush();
  }

  /**
   * Reads a model.
   *
   * @throws IOException if it can not be read, or is no model of this version
   */
  static RestorationModel readFrom(InputStream stream) throws IOException {
    DataInputStream in = begun(stream);
    return new RestorationModel(
        Vocabulary.readFrom(in),
        LanguageModel.readFrom(in),
        CaseModel.readFrom(in),
        NoiseChannel.readFrom(in),
        NoiseChannel.readFrom(in));
  }

  /**
   * Reads the words of a model, which it begins with, and no more.
   *
   * @throws IOException if it can not be read, or is no model of this version
   */
  static Vocabulary vocabularyOf(InputStream stream) throws IOException {
    return Vocabulary.readFrom(begun(stream));
  }

  private static DataInputStream begun(InputStream stream) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(stream, 1 << 16));
    if (in.readInt() != MAGIC) {
      throw new IOException(
          "not a restoration model of this version; train one with 'kehoach train'");
    }
    return in;
  }
}
