package spplus.experience;

/** A tool that a module above offers beside the reply's form; a bean of this type is shown as a button. */
public interface ReplyTool {

    /** What its button says, in French. */
    String label();

    /** Path to which the whole form is sent when the button is pressed: the tool keeps what is typed. */
    String address(ExperienceId experience);
}
