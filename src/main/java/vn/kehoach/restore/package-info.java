/**
 * Stage 3: noisy lines come in, the same lines with correct Vietnamese letters go out, each token
 * with what was read, a confidence and alternatives.
 *
 * <p>{@code LetterRepair} puts the letters right, {@code DamageFinder} tells which lines are
 * ruined, and {@code ModelRestorer} restores those by a noisy channel: {@code Atoms} takes lines
 * apart, {@code Lattice} lays out what each piece may have been ({@code CandidateFinder} searches
 * the {@code Lexicon} under the {@code NoiseChannel}, {@code Trust} weighs what the engine says
 * itself), {@code Decoder} finds the best path under the {@code LanguageModel}, {@code CaseDecoder}
 * chooses capitals, {@code TokenBuilder} puts tokens together.
 */
@NullMarked
package vn.kehoach.restore;

import org.jspecify.annotations.NullMarked;
