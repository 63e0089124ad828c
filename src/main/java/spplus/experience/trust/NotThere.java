package spplus.experience.trust;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What is asked for does not exist, or not for this person: the two look alike. */
@ResponseStatus(HttpStatus.NOT_FOUND)
class NotThere extends RuntimeException {}
