#include "LexiconData.h"

const unsigned char lexicon_en[] = {
#embed "lexicons/en.txt" if_empty(10)
};
const size_t lexicon_en_length = sizeof lexicon_en;

const unsigned char lexicon_ru[] = {
#embed "lexicons/ru.txt" if_empty(10)
};
const size_t lexicon_ru_length = sizeof lexicon_ru;

const unsigned char lexicon_uk[] = {
#embed "lexicons/uk.txt" if_empty(10)
};
const size_t lexicon_uk_length = sizeof lexicon_uk;

const unsigned char theater_table[] = {
#embed "lexicons/theater.tsv" if_empty(10)
};
const size_t theater_table_length = sizeof theater_table;

const unsigned char leanings_table[] = {
#embed "lexicons/leanings.tsv" if_empty(10)
};
const size_t leanings_table_length = sizeof leanings_table;
