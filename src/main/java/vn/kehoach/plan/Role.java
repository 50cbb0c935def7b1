package vn.kehoach.plan;

/** What a section is for. */
public enum Role {
  /** Quan điểm. */
  VIEWPOINT,
  /** Mục đích. */
  PURPOSE,
  /** Mục tiêu. */
  OBJECTIVE,
  /** Yêu cầu. */
  REQUIREMENT,
  /** Đối tượng. */
  AUDIENCE,
  /** Phạm vi. */
  SCOPE,
  /** Nội dung truyền thông, tuyên truyền. */
  CONTENT,
  /** Thời gian. */
  SCHEDULE,
  /** Nhiệm vụ, giải pháp, nội dung thực hiện. */
  TASK,
  /** Kinh phí. */
  FUNDING,
  /** Tổ chức thực hiện, phân công nhiệm vụ. */
  ASSIGNMENT,
  /** Phụ lục. */
  APPENDIX,
  /** Anything else. */
  OTHER
}
