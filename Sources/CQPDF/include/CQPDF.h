// libqpdf's C interface, found when it is first needed.
//
// libqpdf is not linked: it brings a cryptographic library that would cost every start of the program,
// while only finished PDF files need it. The functions are looked up by name instead, with their types
// taken from libqpdf's own header, so that a call that does not fit does not compile.
#pragma once
#include <qpdf/qpdf-c.h>

// The functions that the finishing pass calls, without their prefix `qpdf_`.
#define CQPDF_FUNCTIONS(F) \
  F(init) F(cleanup) F(silence_errors) F(set_suppress_warnings) F(get_qpdf_version) \
  F(read_memory) F(has_error) F(get_error) F(get_error_full_text) \
  F(get_root) F(get_trailer) F(get_num_pages) F(get_page_n) \
  F(make_indirect_object) F(get_object_by_id) F(replace_object) \
  F(oh_parse) F(oh_release) F(oh_release_all) F(oh_unparse) \
  F(oh_new_dictionary) F(oh_new_array) F(oh_new_integer) F(oh_new_name) F(oh_new_stream) \
  F(oh_new_unicode_string) F(oh_new_string) F(oh_new_null) \
  F(oh_get_key) F(oh_has_key) F(oh_replace_key) F(oh_remove_key) \
  F(oh_get_array_n_items) F(oh_get_array_item) F(oh_append_item) \
  F(oh_begin_dict_key_iter) F(oh_dict_more_keys) F(oh_dict_next_key) \
  F(oh_is_dictionary) F(oh_is_stream) F(oh_is_array) F(oh_is_null) F(oh_is_indirect) \
  F(oh_is_name_and_equals) F(oh_get_dict) F(oh_get_object_id) F(oh_get_int_value_as_int) \
  F(oh_get_stream_data) F(oh_replace_stream_data) \
  F(init_write_memory) F(set_deterministic_ID) F(set_minimum_pdf_version) F(set_object_stream_mode) \
  F(set_stream_data_mode) F(set_compress_streams) F(set_decode_level) F(write) \
  F(get_buffer_length) F(get_buffer)

// The functions of a library that was found.
typedef struct {
#define CQPDF_MEMBER(name) __typeof__(qpdf_##name) *_Nonnull name;
  CQPDF_FUNCTIONS(CQPDF_MEMBER)
#undef CQPDF_MEMBER
} CQPDFLibrary;

// The library, or NULL where there is none that has all of the functions. Looked for once; any thread may ask.
const CQPDFLibrary *_Nullable cqpdf_library(void);

// Stored by qpdf_oh_get_stream_data: free with this.
void cqpdf_free(void *_Nullable buffer);
