#ifndef LEXICON_DATA_H
#define LEXICON_DATA_H
#include <stddef.h>

/// English lexicon (lexicons/en.txt).
extern const unsigned char lexicon_en[];
/// Length of `lexicon_en` in bytes.
extern const size_t lexicon_en_length;
/// Russian lexicon (lexicons/ru.txt).
extern const unsigned char lexicon_ru[];
/// Length of `lexicon_ru` in bytes.
extern const size_t lexicon_ru_length;
/// Ukrainian lexicon (lexicons/uk.txt).
extern const unsigned char lexicon_uk[];
/// Length of `lexicon_uk` in bytes.
extern const size_t lexicon_uk_length;
/// Where and when settlements were fought over (lexicons/theater.tsv).
extern const unsigned char theater_table[];
/// Length of `theater_table` in bytes.
extern const size_t theater_table_length;
/// Whom claimants and outlets speak for (lexicons/leanings.tsv).
extern const unsigned char leanings_table[];
/// Length of `leanings_table` in bytes.
extern const size_t leanings_table_length;

/// First byte of `lexicon_en`.
static inline const unsigned char *lexicon_en_start(void) { return lexicon_en; }
/// First byte of `lexicon_ru`.
static inline const unsigned char *lexicon_ru_start(void) { return lexicon_ru; }
/// First byte of `lexicon_uk`.
static inline const unsigned char *lexicon_uk_start(void) { return lexicon_uk; }
/// First byte of `theater_table`.
static inline const unsigned char *theater_table_start(void) { return theater_table; }
/// First byte of `leanings_table`.
static inline const unsigned char *leanings_table_start(void) { return leanings_table; }

#endif
