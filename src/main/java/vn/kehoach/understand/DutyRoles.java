package vn.kehoach.understand;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kehoach.plan.Duty;
import vn.kehoach.vietnamese.Folding;

/** Says which part a body has in a duty, by the duty's words. */
final class DutyRoles {
  private static final Pattern LEADS =
      Pattern.compile("\\bchu tri\\b|\\b(?:co quan|don vi) dau moi\\b|\\blam dau moi\\b");
  private static final Pattern SUPPORTS =
      Pattern.compile(
          "^(?:(?:co trach nhiem|chiu trach nhiem|chu dong|tich cuc|tiep tuc|tang cuong|thuong"
              + " xuyen|dong thoi|cung|va|kip thoi|chiu su chi dao va)[ ,]+)*phoi hop\\b");

  /** Words before "chủ trì" in its clause that give it to somebody else. */
  private static final List<String> BY_OTHERS = List.of(" do ", " duoc ", " boi ");

  /** The part that the duty's own words give. */
  Duty.Role role(String duty) {
    String folded = Folding.fold(duty);
    Matcher leads = LEADS.matcher(folded);
    while (leads.find()) {
      if (isOwn(folded, leads.start())) {
        return Duty.Role.LEAD;
      }
    }
    return SUPPORTS.matcher(folded).find() ? Duty.Role.SUPPORT : Duty.Role.PERFORM;
  }

  private static boolean isOwn(String folded, int at) {
    int start = at;
    while (start > 0 && ".;:\n".indexOf(folded.charAt(start - 1)) < 0) {
      start--;
    }
    String clause = " " + folded.substring(start, at);
    return BY_OTHERS.stream().noneMatch(clause::contains);
  }

  /** Whether a word in small letters, so a verb, follows a name that ends at {@code at}. */
  static boolean isVerbNext(String text, int at, int end) {
    int next = at;
    while (next < end && text.charAt(next) == ' ') {
      next++;
    }
    return next < end && Character.isLowerCase(text.charAt(next));
  }
}
