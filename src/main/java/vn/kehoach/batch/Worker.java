package vn.kehoach.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The worker's side: takes files from the batch, one after the other, and answers each. */
public final class Worker {
  private final Task task;

  /** What a worker does with a file. */
  public interface Task {
    /**
     * Makes the result.
     *
     * @throws TaskFailedException if it can not; its message is what the user is told
     */
    Result result(String name, byte[] content) throws TaskFailedException;
  }

  public Worker(Task task) {
    this.task = task;
  }

  /** Serves until the batch has no more files or is gone. */
  public void serve(InputStream requests, OutputStream replies) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(requests));
    DataOutputStream out = new DataOutputStream(new BufferedOutputStream(replies));
    while (true) {
      String name;
      byte[] content;
      try {
        name = Messages.read(in).text();
        content = Messages.read(in).bytes();
      } catch (EOFException e) {
        return;
      }
      answer(name, content, out);
    }
  }

  private void answer(String name, byte[] content, DataOutputStream out) throws IOException {
    try {
      Result result = task.result(name, content);
      for (String warning : result.warnings()) {
        Messages.write(out, Messages.WARNING, warning);
      }
      for (byte[] part : result.parts()) {
        Messages.write(out, Messages.PART, part);
      }
      Messages.write(out, Messages.DONE, "");
    } catch (TaskFailedException e) {
      Messages.write(out, Messages.FAILED, String.valueOf(e.getMessage()));
    }
  }
}
